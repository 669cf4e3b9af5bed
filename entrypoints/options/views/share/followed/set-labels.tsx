/** The labels that a followed set gives: as the set names them, and as they are shown here. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { LabelChip } from "../../../../../components/label-chip.tsx";
import type { GridRow } from "../../../../../components/record-grid.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { withLook } from "../../../../../lib/core/sharing/change-layer.ts";
import { labelsOfSet, type SetLabel } from "../../../../../lib/core/sharing/labels-of-set.ts";
import type { LocalLook } from "../../../../../lib/core/sharing/local-layer.ts";
import { searchText, searchWords } from "../../search-text.ts";
import { LookSheet } from "./look-sheet.tsx";
import { SetGrid } from "./set-grid.tsx";
import type { SetRulesProps } from "./set-rules.tsx";
import { useFollowedActs } from "./use-followed-acts.ts";
import { useFollowedWords } from "./use-followed-words.ts";

interface ShownLabel extends SetLabel {
  readonly id: string;
  readonly look: LocalLook;
}

/** What a label without a colour of its own is recoloured from. */
const neutral = "#5f6368";

export function SetLabels({ subscription, content }: SetRulesProps) {
  const t = useTranslation();
  const words = useFollowedWords();
  const acts = useFollowedActs();
  const [search, setSearch] = useState("");
  const [openId, setOpenId] = useState<string>();
  const { layer, active } = subscription;
  const labels = useMemo(() => {
    const looks = new Map(Object.entries(layer.labels));
    return labelsOfSet(content.rules).map(
      (one): ShownLabel => ({ ...one, id: one.label, look: looks.get(one.label) ?? {} }),
    );
  }, [content, layer]);
  const shown = useMemo(() => {
    const wanted = searchWords(search);
    const text = ({ label, look }: ShownLabel) => searchText(`${label}\n${look.name ?? ""}`);
    return wanted.length === 0
      ? labels
      : labels.filter((one) => wanted.every((word) => text(one).includes(word)));
  }, [labels, search]);
  const open = labels.find(({ id }) => id === openId);
  const save = async (label: string, look: LocalLook) => {
    const isPlain = look.name === undefined && look.colour === undefined;
    const done = words(isPlain ? "followed.reset" : "followed.looks", { name: look.name ?? label });
    if (await acts.adjust(subscription, withLook(layer, "labels", label, look), done)) setOpenId(undefined);
  };
  const rowOf = (one: ShownLabel): GridRow => ({
    key: one.id,
    attributes: { "data-label": one.label },
    open: one.id === openId,
    cells: [
      <LabelChip key="set" label={one.label} colour={one.colour} />,
      isLooked(one.look) ? (
        <LabelChip key="here" label={one.look.name ?? one.label} colour={one.look.colour ?? one.colour} />
      ) : (
        <span key="here" class="muted">
          {words("followed.look.colour.none")}
        </span>
      ),
      <span key="rules" class="tabular">
        {new Intl.NumberFormat(t.language.replace("_", "-")).format(one.rules)}
      </span>,
      <span key="actions" class="row-actions">
        {active !== null && (
          <Button
            label={words("followed.change", { name: one.label })}
            icon="pencil"
            iconOnly
            kind="quiet"
            onPress={() => setOpenId(one.id)}
          />
        )}
      </span>,
    ],
  });
  return (
    <>
      <SetGrid
        label={words("followed.part.labels")}
        class="followed-labels"
        headers={[
          { label: words("followed.column.inSet") },
          { label: words("followed.column.here") },
          { label: words("followed.column.rules") },
          { label: words("followed.column.actions"), hidden: true },
        ]}
        items={shown}
        total={labels.length}
        none={words("followed.noLabels")}
        search={search}
        onSearch={setSearch}
        rowOf={rowOf}
        onOpen={(one) => active !== null && setOpenId(one.id)}
      />
      {open !== undefined && active !== null && (
        <LookSheet
          key={open.id}
          kind="label"
          name={open.label}
          colour={open.colour ?? neutral}
          look={open.look}
          taken={new Set(labels.filter((one) => one !== open).map(({ label, look }) => look.name ?? label))}
          onSave={(look) => void save(open.label, look)}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </>
  );
}

function isLooked({ name, colour }: LocalLook): boolean {
  return name !== undefined || colour !== undefined;
}
