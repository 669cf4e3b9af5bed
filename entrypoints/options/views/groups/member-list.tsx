/** The members that a group has of its own, each with the way out. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { nameOfMember } from "../../../../lib/core/groups/belonging.ts";
import { addressOfMember, type GroupMember } from "../../../../lib/core/groups/group-member.ts";
import { printMembers } from "../../../../lib/core/groups/print-members.ts";
import { usePageActions } from "../../page-actions.ts";
import { searchText, searchWords } from "../search-text.ts";
import { useGroupWords } from "./use-group-words.ts";

export interface MemberListProps {
  readonly members: readonly GroupMember[];
  readonly onMembers: (members: readonly GroupMember[]) => void;
}

/** More are not looked through one by one, but searched. */
const mostShown = 60;
const searchedFrom = 12;

export function MemberList({ members, onMembers }: MemberListProps) {
  const words = useGroupWords();
  const [search, setSearch] = useState("");
  const found = members.filter((member) => isFound(member, search));
  const shown = found.slice(0, mostShown);
  if (members.length === 0) return <p class="hint">{words("group.members.none")}</p>;
  return (
    <>
      {members.length >= searchedFrom && (
        <TextField label={words("group.members.search")} value={search} onChange={setSearch} />
      )}
      <ul class="members">
        {shown.map((member) => (
          <li key={addressOfMember(member)}>
            <PersonText address={addressOfMember(member)} name={nameOfMember(member)} />
            <Button
              label={words("group.members.remove", { name: nameOfMember(member) || addressOfMember(member) })}
              icon="close"
              iconOnly
              kind="quiet"
              onPress={() => onMembers(members.filter((other) => other !== member))}
            />
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <p class="hint">{words("group.members.more", { shown: shown.length, count: found.length })}</p>
      )}
      <CopyMembers members={members} />
    </>
  );
}

/** A name with its address below it, or the address alone. */
export function PersonText({ address, name = "" }: { readonly address: string; readonly name?: string }) {
  return (
    <span class="person">
      {name !== "" && <bdi>{name}</bdi>}
      <bdi class={name === "" ? "" : "muted"}>{address}</bdi>
    </span>
  );
}

function CopyMembers({ members }: Pick<MemberListProps, "members">) {
  const words = useGroupWords();
  const { tell } = usePageActions();
  const copy = async () => {
    const people = members.map((member) => {
      const name = nameOfMember(member);
      return { address: addressOfMember(member), ...(name === "" ? {} : { name }) };
    });
    // Expected: a browser that asks first, and somebody who says no.
    const copied = await navigator.clipboard.writeText(printMembers(people)).then(
      () => true,
      () => false,
    );
    tell(
      copied
        ? { kind: "done", text: words("group.members.copied") }
        : { kind: "failed", text: words("group.members.notCopied") },
    );
  };
  return <Button label={words("group.members.copy")} icon="copy" kind="quiet" onPress={() => void copy()} />;
}

function isFound(member: GroupMember, search: string): boolean {
  const text = searchText(`${addressOfMember(member)}\n${nameOfMember(member)}`);
  return searchWords(search).every((word) => text.includes(word));
}
