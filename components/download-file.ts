/** Hands a text, or bytes, to the user as a file. The link for it never becomes part of the page. */

/** The browser reads the object URL after the click has returned, so it lives on for a while (ms). */
const urlLifetime = 60_000;

export function downloadFile(name: string, content: BlobPart, type = "application/json"): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), urlLifetime);
}
