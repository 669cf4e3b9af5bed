/**
 * Subjects are kept and matched up to 1,024 code points: mail with a subject of
 * a megabyte is an attack on whoever matches it.
 */

const maxCodePoints = 1024;

/** The part of a subject that is kept, never half a surrogate pair, and whether anything was cut. */
export function cutSubject(subject: string): { readonly subject: string; readonly cut: boolean } {
  if (subject.length <= maxCodePoints) return { subject, cut: false };
  let end = 0;
  for (let count = 0; count < maxCodePoints && end < subject.length; count += 1) {
    end += (subject.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return end < subject.length ? { subject: subject.slice(0, end), cut: true } : { subject, cut: false };
}
