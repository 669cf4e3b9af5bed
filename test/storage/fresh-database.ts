/** A database of its own for each test, in memory, and rule sets to put into it. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import type { Client, Rule, RuleSet } from "../../lib/core/rules/rule-set.ts";
import { type Database, type DatabaseOptions, openDatabase } from "../../lib/storage/database.ts";

/** `indexedDB`: another handle on what an earlier one wrote. */
export function freshDatabase(options: DatabaseOptions = {}): Database {
  return openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange, ...options });
}

export function client(id: string, more: Partial<Client> = {}): Client {
  return { id, name: `Client ${id}`, tier: "regular", addresses: [], domains: [`${id}.example`], ...more };
}

export function rule(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    name: `Rule ${id}`,
    condition: "subject:invoice",
    effects: [{ kind: "label", label: "Invoice" }],
    ...more,
  };
}

export function ruleSet(more: Partial<RuleSet> = {}): RuleSet {
  return {
    format: "clientele-rule-set",
    version: 1,
    id: "set-1",
    name: "Ours",
    clients: [],
    rules: [],
    ...more,
  };
}
