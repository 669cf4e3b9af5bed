/** What a search finds while its text is typed: asked for after a short pause, an answer that comes late is dropped. */
import { useEffect, useState } from "preact/hooks";

/** Long enough to type the next letter. */
const pauseMs = 150;

/** The finds of the latest text that was answered; none for a blank text. */
export function useFound<Found>(
  text: string,
  find: (text: string) => Promise<readonly Found[]>,
): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([]);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === "") {
      setFound([]);
      return;
    }
    let isWanted = true;
    const timer = setTimeout(() => {
      void find(wanted).then((answer) => {
        if (isWanted) setFound(answer);
      });
    }, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return found;
}
