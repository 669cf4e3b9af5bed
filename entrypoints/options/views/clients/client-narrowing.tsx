/** What narrows the list of clients: their own values, and a segment where there is one. */
import { useDeferred } from "../../../../components/use-deferred.ts";
import type { SegmentFilterProps } from "../segments/segment-filter.tsx";
import { ClientFilters } from "./client-filters.tsx";
import type { ClientFilter } from "./find-clients.ts";

/** It brings along all that judges conditions: not wanted where there is no segment. */
const loadFilter = async () => (await import("../segments/segment-filter.tsx")).SegmentFilter;
const loadNothing = async () => undefined;

export interface ClientNarrowingProps extends Omit<SegmentFilterProps, "chosenId" | "onChoose"> {
  readonly filter: ClientFilter;
  readonly onChange: (filter: ClientFilter) => void;
}

export function ClientNarrowing({ filter, onChange, onMembers, ...around }: ClientNarrowingProps) {
  const { clients, segments = [] } = around.set;
  const SegmentFilter = useDeferred(segments.length > 0 ? loadFilter : loadNothing);
  if (clients.length === 0) return null;
  return (
    <ClientFilters clients={clients} filter={filter} onChange={onChange}>
      {SegmentFilter !== undefined && (
        <SegmentFilter
          {...around}
          chosenId={filter.segment}
          onChoose={(segment) => onChange({ ...filter, segment })}
          onMembers={onMembers}
        />
      )}
    </ClientFilters>
  );
}
