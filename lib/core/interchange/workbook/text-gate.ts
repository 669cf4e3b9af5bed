/** Lets through the text of cells and shared texts, and not how it is spoken, which Japanese workbooks write beside it. */
export interface TextGate {
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly isOpen: () => boolean;
}

export function textGate(): TextGate {
  let isText = false;
  let isPhonetic = false;
  return {
    open: (name) => {
      if (name === "rPh") isPhonetic = true;
      else if (name === "v" || name === "t") isText = !isPhonetic;
    },
    close: (name) => {
      if (name === "rPh") isPhonetic = false;
      else if (name === "v" || name === "t") isText = false;
    },
    isOpen: () => isText,
  };
}
