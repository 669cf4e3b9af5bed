/** One mailbox of a header, with the parts in which conditions look for people. */
import { canonicalAddress, splitAddress, unicodeDomain } from "./address.ts";
import type { Person } from "./facts.ts";
import { PreparedText } from "./prepared-text.ts";
import { labelsBeforeSuffix } from "./public-suffix.ts";

export class PreparedPerson {
  readonly person: Person;
  /** `null`: the display name is not known. */
  readonly name: PreparedText | null;
  /** As written. */
  readonly address: PreparedText;
  #canonical: string | undefined;
  #domain: string | undefined;
  #local: PreparedText | undefined;
  #labels: PreparedText | undefined;
  #whole: PreparedText | undefined;

  constructor(person: Person) {
    this.person = person;
    this.name = person.name === undefined ? null : new PreparedText(person.name);
    this.address = new PreparedText(person.address, { partedByUnderscore: true });
  }

  /** `local@domain`, lower case, domain in ASCII form; `""` where there is none. */
  get canonical(): string {
    this.#canonical ??= canonicalAddress(this.person.address);
    return this.#canonical;
  }

  /** The canonical domain, `""` where the address has none. */
  get domain(): string {
    this.#domain ??= splitAddress(this.canonical).domain ?? "";
    return this.#domain;
  }

  /** What stands before the last `@`, in which an underscore parts words. */
  get local(): PreparedText {
    this.#local ??= new PreparedText(splitAddress(this.person.address.trim()).local, {
      partedByUnderscore: true,
    });
    return this.#local;
  }

  /** The labels of the domain left of its public suffix, in Unicode form. */
  get labels(): PreparedText {
    this.#labels ??= new PreparedText(
      this.domain === "" ? "" : unicodeDomain(labelsBeforeSuffix(this.domain)),
    );
    return this.#labels;
  }

  /** The whole address with its domain in Unicode form: what words without an operator see. */
  get whole(): PreparedText {
    this.#whole ??= this.domain.includes("xn--")
      ? new PreparedText(`${this.local.original}@${unicodeDomain(this.domain)}`, { partedByUnderscore: true })
      : this.address;
    return this.#whole;
  }
}
