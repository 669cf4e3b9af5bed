/** Everything that goes in and out: files, sets that are followed, publishing, backups, and the log of it all. Each part is loaded when it is opened. */
import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Skeleton } from "../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { ViewProps } from "../../view-props.ts";
import { type SharePart, shareParts, useSharePart } from "./use-share-part.ts";

const loaders: Readonly<Record<SharePart, () => Promise<FunctionComponent<ViewProps>>>> = {
  files: async () => (await import("./files/files-view.tsx")).FilesView,
  followed: async () => (await import("./followed/followed-view.tsx")).FollowedView,
  publish: async () => (await import("./publish/publish-view.tsx")).PublishView,
  backups: async () => (await import("./backups/backups-view.tsx")).BackupsView,
  log: async () => (await import("./log/log-view.tsx")).LogView,
};

export function ShareView(props: ViewProps) {
  const t = useTranslation();
  const part = useSharePart();
  const Part = useLoadedPart(part);
  return (
    <div class="view page-text">
      <h1>{t("share.title")}</h1>
      <nav class="tabs" aria-label={t("share.parts")}>
        {shareParts.map((name) => (
          <a
            key={name}
            href={name === "files" ? "#share" : `#share/${name}`}
            {...(name === part ? { "aria-current": "page" as const } : {})}
          >
            {t(`share.part.${name}`)}
          </a>
        ))}
      </nav>
      {Part === undefined ? <Skeleton rows={8} /> : <Part key={part} {...props} />}
    </div>
  );
}

function useLoadedPart(part: SharePart): FunctionComponent<ViewProps> | undefined {
  const [loaded, setLoaded] = useState<Partial<Record<SharePart, FunctionComponent<ViewProps>>>>({});
  useEffect(() => {
    if (loaded[part] !== undefined) return;
    void loaders[part]().then((component) => setLoaded((old) => ({ ...old, [part]: component })));
  }, [part, loaded]);
  return loaded[part];
}
