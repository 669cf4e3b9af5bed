/** Narrows the list of clients: what is shown, of which tier, owner and region. Lists without values are not offered. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { type Client, tiers } from "../../../../lib/core/rules/rule-set.ts";
import { type ClientFilter, type ClientShow, isFiltered, noFilter } from "./find-clients.ts";
import { valuesInUse } from "./known-values.ts";

export interface ClientFiltersProps {
  readonly clients: readonly Client[];
  readonly filter: ClientFilter;
  readonly onChange: (filter: ClientFilter) => void;
  /** Another choice, which stands last. */
  readonly children?: ComponentChildren;
}

const shows = ["all", "current", "archived", "unfindable", "children"] as const satisfies ClientShow[];

export function ClientFilters({ clients, filter, onChange, children }: ClientFiltersProps) {
  const t = useTranslation();
  const { owners, regions } = useValues(clients);
  const change = (part: Partial<ClientFilter>) => onChange({ ...filter, ...part });
  const parent = clients.find(({ id }) => id === filter.childrenOf);
  return (
    <search class="client-filters" aria-label={t("clients.filter.label")}>
      <Filter
        label={t("clients.filter.show")}
        value={filter.show}
        choices={shows.map((show) => ({ value: show, label: t(`clients.filter.${show}`) }))}
        onChange={(show) => change({ show: shows.find((one) => one === show) ?? "all" })}
      />
      <Filter
        label={t("clients.filter.tier")}
        value={filter.tier}
        choices={[
          { value: "", label: t("clients.filter.anyTier") },
          ...tiers.map((tier) => ({ value: tier, label: t(`tier.${tier}`) })),
        ]}
        onChange={(tier) => change({ tier: tiers.find((one) => one === tier) ?? "" })}
      />
      <ValueFilter
        label={t("clients.filter.owner")}
        any={t("clients.filter.anyOwner")}
        value={filter.owner}
        values={owners}
        onChange={(owner) => change({ owner })}
      />
      <ValueFilter
        label={t("clients.filter.region")}
        any={t("clients.filter.anyRegion")}
        value={filter.region}
        values={regions}
        onChange={(region) => change({ region })}
      />
      {children}
      {parent !== undefined && (
        <Button
          label={t("clients.filter.childrenOf", { name: parent.name })}
          icon="close"
          pressed
          onPress={() => change({ childrenOf: "" })}
        />
      )}
      {isFiltered(filter) && (
        <Button label={t("clients.filter.all")} kind="quiet" onPress={() => onChange(noFilter)} />
      )}
    </search>
  );
}

/** Looked through once the list stands: the first screen does not wait for what opens a select. */
function useValues(clients: readonly Client[]) {
  const [values, setValues] = useState<{ owners: readonly string[]; regions: readonly string[] }>({
    owners: [],
    regions: [],
  });
  useEffect(() => {
    const timer = setTimeout(() =>
      setValues({ owners: valuesInUse(clients, "owner"), regions: valuesInUse(clients, "region") }),
    );
    return () => clearTimeout(timer);
  }, [clients]);
  return values;
}

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Filter({
  label,
  value,
  choices,
  onChange,
}: FilterProps & { readonly choices: readonly { readonly value: string; readonly label: string }[] }) {
  return (
    <select
      aria-label={label}
      value={value}
      class={value === "" || value === "all" ? "" : "narrowing"}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

function ValueFilter(props: FilterProps & { readonly any: string; readonly values: readonly string[] }) {
  const { any, value, values } = props;
  if (values.length === 0 && value === "") return null;
  const offered = value === "" || values.includes(value) ? values : [value, ...values];
  const choices = [{ value: "", label: any }, ...offered.map((one) => ({ value: one, label: one }))];
  return <Filter {...props} choices={choices} />;
}
