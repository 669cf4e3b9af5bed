/** Whether the browser may clear what the extension keeps when the disk gets full, and the button to ask it not to. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { useBackupWords } from "../../../use-backup-words.ts";

type Answer = "persisted" | "notPersisted" | "refused";

export function KeepSection() {
  const words = useBackupWords();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    // Absent in pages that are not served safely; extensions are.
    void navigator.storage?.persisted?.().then((isKept) => setAnswer(isKept ? "persisted" : "notPersisted"));
  }, []);
  const ask = async () => setAnswer((await navigator.storage.persist()) ? "persisted" : "refused");
  if (answer === undefined) return null;
  return (
    <section class="card">
      <h2>{words("keep.title")}</h2>
      <p>{words(answer === "persisted" ? "keep.persisted" : "keep.notPersisted")}</p>
      {answer !== "persisted" && <Button label={words("keep.ask")} onPress={() => void ask()} />}
      {answer === "refused" && <p role="status">{words("keep.refused")}</p>}
    </section>
  );
}
