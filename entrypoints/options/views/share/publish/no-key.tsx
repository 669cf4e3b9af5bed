/** What stands in place of the next edition where it cannot be made: nothing to share, or no key that signs. */
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import type { KeySheetState } from "./key-sheets.tsx";
import { usePublishWords } from "./use-publish-words.ts";

export function NothingToPublish() {
  const words = usePublishWords();
  return (
    <Notice kind="empty" title={words("publish.nothing")} text={words("publish.nothing.text")}>
      <Button
        label={words("publish.nothing.act")}
        onPress={() => {
          location.hash = "#rules";
        }}
      />
    </Notice>
  );
}

export interface FirstKeyProps {
  /** The set was published with keys that are not here any more. */
  readonly isLost: boolean;
  readonly onSheet: (sheet: KeySheetState) => void;
}

export function FirstKey({ isLost, onSheet }: FirstKeyProps) {
  const words = usePublishWords();
  const text = words(isLost ? "publish.lostKey.text" : "publish.noKey.text");
  return (
    <section class="card" aria-labelledby="publish-title">
      <h2 id="publish-title">{words("publish.title")}</h2>
      <p>{words("publish.text")}</p>
      <Notice kind="empty" title={words(isLost ? "publish.lostKey" : "publish.noKey")} text={text}>
        <div class="button-row">
          {!isLost && (
            <Button
              label={words("publish.makeKey")}
              kind="primary"
              onPress={() => onSheet({ kind: "make", purpose: "first" })}
            />
          )}
          <Button
            label={words("publish.restoreKey")}
            icon="upload"
            {...(isLost ? { kind: "primary" } : {})}
            onPress={() => onSheet({ kind: "restore", use: "sign" })}
          />
        </div>
      </Notice>
    </section>
  );
}
