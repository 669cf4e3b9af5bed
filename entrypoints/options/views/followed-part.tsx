/** What a followed set holds, in the view of its kind; loaded when somebody looks at it. */
import { Skeleton } from "../../../components/skeleton.tsx";
import { useDeferred } from "../../../components/use-deferred.ts";
import type { FollowedItemsProps } from "./share/followed/followed-items.tsx";

const load = async () => (await import("./share/followed/followed-items.tsx")).FollowedItems;

export function FollowedPart(props: FollowedItemsProps) {
  const FollowedItems = useDeferred(load);
  return FollowedItems === undefined ? <Skeleton rows={12} /> : <FollowedItems {...props} />;
}
