/** How many seen mails are looked through for senders: months of mail for most people, gathered within a few frames. */
export const mostLookedAt = 5000;
