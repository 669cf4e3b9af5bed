/** Steps that can be taken back, kept in the world of tests. */
import type { UndoStep, UndoStore } from "../../lib/app/ports.ts";

export function undoKept(world: { undo: (UndoStep & { readonly token: string })[] }): UndoStore {
  return {
    keep: async (step) => {
      const token = `undo-${world.undo.length + 1}`;
      world.undo.push({ token, ...structuredClone(step) });
      return token;
    },
    find: async (token) => world.undo.find((step) => step.token === token) ?? null,
    drop: async (token) => {
      world.undo = world.undo.filter((step) => step.token !== token);
    },
    recentClients: async () => world.undo.flatMap(({ clientId }) => clientId ?? []).reverse(),
  };
}
