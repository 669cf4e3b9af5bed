/** How our tool among those of a row looks, as text: its shadow root takes no style file. As large as Gmail's own. */
export const rowToolStyles = `
:host { display: inline-flex; flex: none; align-items: center; justify-content: center; inline-size: 20px; block-size: 20px; vertical-align: middle; contain: layout style; }
button {
  flex: none;
  appearance: none;
  display: grid;
  place-items: center;
  box-sizing: border-box;
  inline-size: 28px;
  block-size: 28px;
  margin: 0;
  border: 1px solid transparent;
  border-radius: 14px;
  padding: 0;
  background: none;
  color: #444746;
  cursor: pointer;
}
/* A person's head and shoulders. */
button::before {
  content: "";
  inline-size: 16px;
  block-size: 16px;
  background: currentColor;
  clip-path: path("M8 7.5A3 3 0 1 0 8 1.5A3 3 0 1 0 8 7.5ZM2 14C2 10.8 4.7 9 8 9S14 10.8 14 14Z");
}
.dark { color: #c4c7c5; }
button:hover { background: color-mix(in srgb, currentColor 12%, transparent); }
button:focus-visible { outline: 2px solid #0b57d0; outline-offset: -1px; }
.dark:focus-visible { outline-color: #a8c7fa; }
@media (forced-colors: active) {
  button { border-color: ButtonText; }
  button::before { forced-color-adjust: none; background: ButtonText; }
}
`;
