/** Tier and colour of a client: its own, or the parent's, and then whose. */
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { ColourField } from "../../../../components/colour-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { type Givers, giversOf } from "../../../../lib/core/clients/inherit.ts";
import { type Client, type Tier, tiers } from "../../../../lib/core/rules/rule-set.ts";
import { tierColours } from "../../../../lib/core/shared/colour-contrast.ts";
import type { ClientDraft } from "./client-draft.ts";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface TierAndColourProps {
  readonly draft: ClientDraft;
  readonly byId: ReadonlyMap<string, Client>;
  readonly onChange: (part: Partial<ClientDraft>) => void;
}

/** The tier and colour that the draft would have, and from whom. */
export function counted(
  draft: ClientDraft,
  byId: ReadonlyMap<string, Client>,
): { readonly tier: Tier; readonly colour: string | undefined; readonly from: Givers } {
  const { id, name, tier, colour, parent, inheritsTier } = draft;
  const client: Client = {
    ...{ id, name, tier, inheritsTier, addresses: [], domains: [] },
    ...(colour === "" ? {} : { colour }),
    ...(parent === "" ? {} : { parent }),
  };
  const from = giversOf(client, byId);
  return { tier: from.tier.tier, colour: from.colour?.colour, from };
}

export function TierField({ draft, byId, onChange }: TierAndColourProps) {
  const t = useTranslation();
  const words = useClientRecordWords();
  const own = tiers.map((tier) => ({ value: tier as Tier | "parent", label: t(`tier.${tier}`) }));
  const { from } = counted({ ...draft, inheritsTier: true }, byId);
  const label =
    from.tier.id === draft.id
      ? words("record.tier.none")
      : words("record.tier.parent", { tier: t(`tier.${from.tier.tier}`), name: from.tier.name });
  return (
    <ChoiceField
      label={t("client.tier")}
      hint={t("client.tier.hint")}
      value={draft.parent !== "" && draft.inheritsTier ? "parent" : draft.tier}
      choices={draft.parent === "" ? own : [{ value: "parent", label }, ...own]}
      onChange={(tier) =>
        onChange(tier === "parent" ? { inheritsTier: true } : { tier, inheritsTier: false })
      }
    />
  );
}

export function ClientColour({ draft, byId, onChange }: TierAndColourProps) {
  const t = useTranslation();
  const words = useClientRecordWords();
  const { tier, from } = counted({ ...draft, colour: "" }, byId);
  const giver = from.colour;
  return (
    <ColourField
      label={t("client.colour")}
      value={draft.colour}
      noneLabel={
        giver === undefined ? t("client.colour.tier") : words("record.colour.parent", { name: giver.name })
      }
      fallback={giver?.colour ?? tierColours[tier]}
      onChange={(colour) => onChange({ colour })}
    />
  );
}
