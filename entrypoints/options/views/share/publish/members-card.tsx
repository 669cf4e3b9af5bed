/** For whom files are encrypted: members with their public keys, those who left, and who can open a file that is made now. */
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Member } from "../../../../../lib/core/sharing/member.ts";
import { formatDate } from "../../../../../lib/i18n/format-moment.ts";
import { languageTags } from "../../../../../lib/i18n/translate.ts";
import type { KeyRecord } from "../../../../../lib/storage/records.ts";
import { newId } from "../../../new-id.ts";
import { usePageActions } from "../../../page-actions.ts";
import { IdentitySection } from "./identity-section.tsx";
import type { KeySheetState } from "./key-sheets.tsx";
import { MemberForm } from "./member-form.tsx";
import { usePublishWords } from "./use-publish-words.ts";

export interface MembersCardProps {
  readonly members: readonly Member[];
  readonly opening: readonly KeyRecord[];
  /** The name that the user goes by; empty: none. */
  readonly alias: string;
  readonly onSheet: (sheet: KeySheetState) => void;
}

export function MembersCard({ members, opening, alias, onSheet }: MembersCardProps) {
  const words = usePublishWords();
  return (
    <section class="card" aria-labelledby="members-title">
      <h2 id="members-title">{words("members.title")}</h2>
      <p>{words("members.text")}</p>
      {members.length === 0 ? (
        <p class="hint">{words("members.none")}</p>
      ) : (
        <>
          <MemberTable members={members} />
          <WhoCanOpen members={members} />
        </>
      )}
      <AddMyself {...{ members, opening, alias }} />
      <MemberForm />
      <IdentitySection opening={opening} onSheet={onSheet} />
    </section>
  );
}

function MemberTable({ members }: Pick<MembersCardProps, "members">) {
  const words = usePublishWords();
  return (
    // The table is wider than a narrow window: who cannot point scrolls it with the arrow keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section class="table-scroller" aria-label={words("members.list")} tabIndex={0}>
      <table class="member-table">
        <thead>
          <tr>
            <th scope="col">{words("members.name")}</th>
            <th scope="col">{words("members.key")}</th>
            <th scope="col">{words("members.state")}</th>
            <th scope="col">
              <span class="visually-hidden">{words("members.acts")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MemberRow({ member }: { readonly member: Member }) {
  const t = useTranslation();
  const words = usePublishWords();
  const { call, tell, tellFailure } = usePageActions();
  const { alias, recipient, addedAt, leftAt } = member;
  const name = displayText(alias);
  const date = formatDate(addedAt, words.language);

  const save = async (changed: Member, done: string) => {
    const answer = await call("member.save", { member: changed });
    if (!answer.ok) return tellFailure(answer);
    const undo = () => void call("member.save", { member });
    tell({ kind: "done", text: done, action: { label: t("action.undo"), run: undo } });
  };
  const leave = () => save({ ...member, leftAt: Date.now() }, words("members.left", { name }));
  const comeBack = () => {
    const { leftAt: _, ...present } = member;
    return save(present, words("members.added", { name }));
  };
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        <code title={recipient}>{shortKey(recipient)}</code>
      </td>
      <td>
        {leftAt === undefined
          ? words("members.since", { date })
          : words("members.until", { date, left: formatDate(leftAt, words.language) })}
      </td>
      <td>
        <RowButton
          label={words(leftAt === undefined ? "members.leave" : "members.back")}
          name={name}
          onPress={() => void (leftAt === undefined ? leave() : comeBack())}
        />
      </td>
    </tr>
  );
}

interface RowButtonProps {
  readonly label: string;
  /** Whom it is about: said to those who do not see the row. */
  readonly name: string;
  readonly onPress: () => void;
}

function RowButton({ label, name, onPress }: RowButtonProps) {
  return (
    <button type="button" class="button plain" aria-label={`${label}: ${name}`} onClick={onPress}>
      {label}
    </button>
  );
}

function WhoCanOpen({ members }: Pick<MembersCardProps, "members">) {
  const words = usePublishWords();
  const present = members.filter(({ leftAt }) => leftAt === undefined).map(({ alias }) => displayText(alias));
  if (present.length === 0) return <p class="warning">{words("members.who.nobody")}</p>;
  const names = new Intl.ListFormat(languageTags[words.language], { type: "conjunction" }).format(present);
  return <p>{words("members.who", { names })}</p>;
}

/** Whoever encrypts for others cannot open the file again, unless they are a member themselves. */
function AddMyself({ members, opening, alias }: Omit<MembersCardProps, "onSheet">) {
  const words = usePublishWords();
  const { call, tell, tellFailure } = usePageActions();
  const [own] = opening;
  if (own === undefined || members.some(({ recipient }) => recipient === own.id)) return null;
  const name = alias || words("members.you");
  const add = async () => {
    const member = { id: newId(), alias: name, recipient: own.id, addedAt: Date.now() };
    const answer = await call("member.save", { member });
    if (answer.ok) tell({ kind: "done", text: words("members.added", { name }) });
    else tellFailure(answer);
  };
  return <Button label={words("members.addSelf")} icon="plus" onPress={() => void add()} />;
}

/** Enough to know it again; the whole key is its tooltip. */
function shortKey(recipient: string): string {
  return recipient.length <= 24 ? recipient : `${recipient.slice(0, 12)}…${recipient.slice(-6)}`;
}
