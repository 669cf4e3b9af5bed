/** A view in parts, each with a tab and an address of its own. A part is loaded when it is opened. */
import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Skeleton } from "../../../components/skeleton.tsx";
import type { ViewProps } from "../view-props.ts";

export interface ViewPartsProps<Part extends string> extends ViewProps {
  /** In the address: `share` is at `#share`, its parts but the first at `#share/…`. */
  readonly view: string;
  readonly title: string;
  /** What the tabs are called together. */
  readonly label: string;
  readonly names: Readonly<Record<Part, string>>;
  /** In the order of the tabs. Must stay the same between renders. */
  readonly loaders: Readonly<Record<Part, () => Promise<FunctionComponent<ViewProps>>>>;
}

export function ViewParts<Part extends string>(props: ViewPartsProps<Part>) {
  const { view, title, label, names, loaders, ...rest } = props;
  const parts = Object.keys(loaders) as Part[];
  const part = usePart(parts);
  const Shown = useLoadedPart(part, loaders);
  return (
    <div class="view page-text">
      <h1>{title}</h1>
      <nav class="tabs" aria-label={label}>
        {parts.map((name, place) => (
          <a
            key={name}
            href={place === 0 ? `#${view}` : `#${view}/${name}`}
            {...(name === part ? { "aria-current": "page" as const } : {})}
          >
            {names[name]}
          </a>
        ))}
      </nav>
      {Shown === undefined ? <Skeleton rows={8} /> : <Shown key={part} {...rest} />}
    </div>
  );
}

/** `#share/publish` and `#share/publish/key` alike are the part of publishing; anything unknown is the first. */
function usePart<Part extends string>(parts: readonly Part[]): Part | undefined {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const name = hash.split("/")[1];
  return parts.find((part) => part === name) ?? parts[0];
}

function useLoadedPart<Part extends string>(
  part: Part | undefined,
  loaders: ViewPartsProps<Part>["loaders"],
): FunctionComponent<ViewProps> | undefined {
  const [loaded, setLoaded] = useState<Partial<Record<string, FunctionComponent<ViewProps>>>>({});
  useEffect(() => {
    if (part === undefined || loaded[part] !== undefined) return;
    void loaders[part]().then((component) => setLoaded((old) => ({ ...old, [part]: component })));
  }, [part, loaded, loaders]);
  return part === undefined ? undefined : loaded[part];
}
