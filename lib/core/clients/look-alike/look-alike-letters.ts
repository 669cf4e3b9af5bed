/**
 * Letters that the eye takes for others: the part of Unicode's confusables (UTS 39)
 * that domains can hold, written down by look. Only lower case occurs in a domain;
 * marks above and below letters are taken off before (`label-skeleton.ts`).
 */

/** Each line: what it is taken for, then the letters that are taken for it. */
const table = `
a а α ɑ
b ь в ʙ ß β ƅ
c с ᴄ ƈ
d ԁ ɗ đ ժ
e е є ҽ ɛ ε ə
f ƒ ք
g ɡ ց ԍ ɢ
h һ հ н ʜ ħ
i і ι ı ɩ ӏ l 1 ɪ ł
j ј ϳ ʝ
k к κ ĸ ᴋ қ
m м ᴍ
n п ո ռ η ɴ ƞ
o о ο σ ᴏ օ 0 ө ø
p р ρ þ ᴘ
q ԛ գ զ
r г ʀ ᴦ ɾ
s ѕ ꜱ ʂ 5
t т τ ᴛ ŧ ƭ
u υ ս ᴜ μ и ц
v ν ѵ ᴠ
w ԝ ω ш ѡ ᴡ ա
x х χ ҳ
y у γ ү ʏ ყ
z ᴢ ʐ ƶ
ae æ ӕ
oe œ
3 з ʒ ӡ ɜ
4 ч
6 б
口 ロ
工 エ
力 カ
二 ニ
八 ハ
夕 タ
卜 ト
千 チ
`;

export const lookAlikeLetters: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [seen = "", ...letters] = line.split(" ");
      return letters.map((letter) => [letter, seen] as const);
    }),
);
