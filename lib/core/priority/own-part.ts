/**
 * The part of a mail's text that its sender wrote: without the mails before it, which
 * programs put below an answer, and without quoted lines.
 *
 * Reads each character a bounded number of times, whatever the text.
 */

/** UTF-16 units of a text that are looked at: who has something urgent to say says it before that. */
const longestText = 20_000;

/** Lines from which on everything is older: dashes around these words, or the heads of a mail. */
const olderMail =
  /^[ \t]*(?:[-_=]{2,}[ \t]*(?:original message|forwarded message|original mail|原始邮件|原始郵件|原邮件|原郵件|转发邮件|轉寄郵件|转发的邮件|轉寄的郵件)|begin forwarded message:)/im;
const headOfMail =
  /^[ \t*]{0,8}(?:from|发件人|發件人|寄件者|寄件人)\*?[ \t]?[:：][^\n]{0,500}\n(?:[ \t*]{0,8}[^\n:：]{1,20}[:：][^\n]{0,500}\n){0,3}?[ \t*]{0,8}(?:sent|date|to|subject|发送时间|發送時間|寄件日期|日期|时间|時間|收件人|收件者|主题|主題|主旨)\*?[ \t]?[:：]/im;
const quotedLine = /^[ \t]*[>＞][^\n]*$/gm;

/** Without one of these nothing was quoted, and most beginnings of a mail have none. */
const anySign = /[>＞:：]|[-_=]{2}/;

export function ownPart(text: string): string {
  const kept = text.length > longestText ? text.slice(0, longestText) : text;
  if (!anySign.test(kept)) return kept;
  const even = kept.includes("\r") ? kept.replace(/\r\n?/g, "\n") : kept;
  const ends = [olderMail, headOfMail].map((pattern) => even.search(pattern));
  const end = Math.min(...[...ends, answerLine(even)].filter((at) => at !== -1), even.length);
  return even.slice(0, end).replace(quotedLine, "");
}

/** Units before "wrote:" in which its sentence begins. */
const longestAnswerLine = 300;
const saidBefore = /\bwrote[ \t]?[:：]|写道[ \t]?[:：]|寫道[ \t]?[:：]/gi;

/** Where "On Monday, … wrote:" begins, also over several lines; -1: nowhere. */
function answerLine(text: string): number {
  for (const { index } of text.matchAll(saidBefore)) {
    const before = text.slice(Math.max(0, index - longestAnswerLine), index);
    const begins = beginOfAnswerLine(before);
    if (begins !== -1) return index - before.length + begins;
  }
  return -1;
}

/** Every such line names the day of the mail that was answered. */
function beginOfAnswerLine(before: string): number {
  const begins = Math.max(...["On ", "在", "于", "於"].map((word) => before.lastIndexOf(word)));
  return begins !== -1 && /\d/.test(before.slice(begins)) ? begins : -1;
}
