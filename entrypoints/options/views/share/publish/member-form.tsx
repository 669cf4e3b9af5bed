/** Adds a member: a name, and the public key that they gave. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { isRecipient } from "../../../../../lib/sealing/encrypt-for.ts";
import { newId } from "../../../new-id.ts";
import { usePageActions } from "../../../page-actions.ts";
import { usePublishWords } from "./use-publish-words.ts";

interface MemberFaults {
  readonly name?: "members.fault.name";
  readonly key?: "members.fault.key" | "members.fault.private";
}

/** More than the name of anybody. */
const longestName = 100;

export function MemberForm() {
  const words = usePublishWords();
  const { call, tell, tellFailure } = usePageActions();
  const [name, setName] = useState("");
  const [key, setKey] = useState("");
  const [faults, setFaults] = useState<MemberFaults>({});
  const add = async () => {
    const [alias, recipient] = [name.trim(), key.replace(/\s+/g, "")];
    const found = await faultsOf(alias, recipient);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const answer = await call("member.save", {
      member: { id: newId(), alias, recipient, addedAt: Date.now() },
    });
    if (!answer.ok) return tellFailure(answer);
    tell({ kind: "done", text: words("members.added", { name: alias }) });
    setName("");
    setKey("");
  };
  return (
    <form
      class="member-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={words("members.name")}
        value={name}
        errors={faults.name === undefined ? [] : [words(faults.name)]}
        onChange={(text) => setName(text.slice(0, longestName))}
      />
      <TextField
        label={words("members.key")}
        value={key}
        placeholder="age1…"
        mono
        errors={faults.key === undefined ? [] : [words(faults.key)]}
        onChange={setKey}
      />
      <Button label={words("members.add")} icon="plus" type="submit" onPress={() => undefined} />
    </form>
  );
}

async function faultsOf(alias: string, recipient: string): Promise<MemberFaults> {
  const isPrivate = /^AGE-SECRET-KEY-/i.test(recipient);
  const isKey = recipient.startsWith("age1") && (await isRecipient(recipient));
  return {
    ...(alias === "" ? { name: "members.fault.name" } : {}),
    ...(isKey ? {} : { key: isPrivate ? "members.fault.private" : "members.fault.key" }),
  };
}
