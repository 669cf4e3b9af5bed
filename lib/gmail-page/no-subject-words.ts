/**
 * What Gmail writes where a message has no subject, in the languages of its
 * users. There is no sign of it in the page's structure, so the words are it.
 */
const words: ReadonlySet<string> = new Set([
  "no subject",
  "kein betreff",
  "aucun objet",
  "sans objet",
  "sin asunto",
  "sense assumpte",
  "nessun oggetto",
  "sem assunto",
  "geen onderwerp",
  "无主题",
  "無主旨",
  "無主題",
  "件名なし",
  "제목 없음",
  "без темы",
  "без теми",
  "bez tematu",
  "bez předmětu",
  "bez predmetu",
  "konu yok",
  "không có chủ đề",
  "không có tiêu đề",
  "بدون موضوع",
  "لا يوجد موضوع",
  "ללא נושא",
  "inget ämne",
  "intet emne",
  "ikke noe emne",
  "uten emne",
  "ei aihetta",
  "nincs tárgy",
  "fără subiect",
  "χωρίς θέμα",
  "ไม่มีหัวเรื่อง",
  "tanpa subjek",
  "tidak ada subjek",
  "कोई विषय नहीं",
]);

/** Whether a subject as shown is Gmail's word for having none: the word in brackets, half or full width. */
export function isNoSubject(shown: string): boolean {
  if (shown.length > 40) return false;
  const inside = /^[(（](.+)[)）]$/u.exec(shown.trim())?.[1];
  return inside !== undefined && words.has(inside.trim().toLowerCase());
}
