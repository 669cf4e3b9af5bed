/** The kinds of groups. */
export const groupKinds = ["department", "project", "role", "client", "region"] as const;
export type GroupKind = (typeof groupKinds)[number];
