/** The clients of a contact file by what would happen to each, and the rows that become none, with the reason. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../../components/button.tsx";
import type { ImportPlan } from "../../../../../../lib/core/interchange/contacts/plan-import.ts";
import { LeftOutTable } from "./left-out-table.tsx";
import { PlannedTable } from "./planned-table.tsx";
import { useContactWords } from "./use-contact-words.ts";

const kinds = ["new", "changed", "unchanged", "duplicate", "refused"] as const;
type Kind = (typeof kinds)[number];

/** More rows than a person reads would only make the page slow. All are imported. */
const mostShown = 200;

export interface ContactPreviewProps {
  readonly plan: ImportPlan;
  /** First lines of the clients that are not to be imported. */
  readonly without: ReadonlySet<number>;
  readonly onWithout: (without: ReadonlySet<number>) => void;
}

export function ContactPreview({ plan, without, onWithout }: ContactPreviewProps) {
  const words = useContactWords();
  const [chosen, setChosen] = useState<Kind | null>(null);
  const clients = (kind: Kind) => plan.clients.filter((planned) => planned.kind === kind);
  const duplicates = plan.leftOut.filter(({ code }) => code === "duplicate");
  const refused = plan.leftOut.filter(({ code }) => code !== "duplicate");
  const counts: Readonly<Record<Kind, number>> = {
    new: clients("new").length,
    changed: clients("changed").length,
    unchanged: clients("unchanged").length,
    duplicate: duplicates.length,
    refused: refused.length,
  };
  const shown = chosen ?? kinds.find((kind) => counts[kind] > 0) ?? "new";
  const note = noteOf(plan);
  const sentence = (kind: Kind) =>
    words("contacts.filter", { kind: words(`contacts.kind.${kind}`), count: counts[kind] });
  return (
    <section aria-label={words("contacts.preview")} class="contact-preview">
      <h4>{words("contacts.preview")}</h4>
      <p class="visually-hidden" role="status">
        {kinds.map(sentence).join(", ")}
      </p>
      {note !== null && <p class="hint">{words(note)}</p>}
      <fieldset class="button-row">
        <legend class="visually-hidden">{words("contacts.show")}</legend>
        {kinds.map((kind) => (
          <Button
            key={kind}
            label={sentence(kind)}
            pressed={kind === shown}
            onPress={() => setChosen(kind)}
          />
        ))}
      </fieldset>
      {counts[shown] === 0 && <p class="hint">{words("contacts.none")}</p>}
      {counts[shown] > mostShown && (
        <p class="hint">{words("contacts.more", { shown: mostShown, count: counts[shown] })}</p>
      )}
      {shown === "duplicate" || shown === "refused" ? (
        <LeftOutTable rows={(shown === "duplicate" ? duplicates : refused).slice(0, mostShown)} />
      ) : (
        <PlannedTable rows={clients(shown)} {...{ mostShown, without, onWithout }} />
      )}
    </section>
  );
}

function noteOf({ clients, groups }: ImportPlan): "contacts.noAddress" | "contacts.nothing" | null {
  if (clients.length + groups.length === 0) return "contacts.noAddress";
  const isSame = groups.every(({ kind }) => kind === "unchanged");
  return isSame && clients.every(({ kind }) => kind === "unchanged") ? "contacts.nothing" : null;
}
