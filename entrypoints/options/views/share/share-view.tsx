/** Everything that goes in and out: files, sets that are followed, publishing, backups, and the log of it all. */
import { useTranslation } from "../../../../components/translation.tsx";
import type { ViewProps } from "../../view-props.ts";
import { ViewParts } from "../view-parts.tsx";

const loaders = {
  files: async () => (await import("./files/files-view.tsx")).FilesView,
  followed: async () => (await import("./followed/followed-view.tsx")).FollowedView,
  publish: async () => (await import("./publish/publish-view.tsx")).PublishView,
  backups: async () => (await import("./backups/backups-view.tsx")).BackupsView,
  log: async () => (await import("./log/log-view.tsx")).LogView,
};

export function ShareView(props: ViewProps) {
  const t = useTranslation();
  const names = {
    files: t("share.part.files"),
    followed: t("share.part.followed"),
    publish: t("share.part.publish"),
    backups: t("share.part.backups"),
    log: t("share.part.log"),
  };
  return (
    <ViewParts
      {...props}
      view="share"
      title={t("share.title")}
      label={t("share.parts")}
      names={names}
      loaders={loaders}
    />
  );
}
