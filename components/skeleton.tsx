/** Grey bars where a list will be. They appear only after 150 ms: what is there at once must not flicker. */
import { useTranslation } from "./translation.tsx";

export function Skeleton({ rows }: { readonly rows: number }) {
  const t = useTranslation();
  return (
    <div class="skeleton" role="status" aria-label={t("state.loading")}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} />
      ))}
    </div>
  );
}
