/** How much of a mail that is being written is looked at: enough for any that a person addresses by hand. */

/** Recipients of one mail, all fields together. */
export const mostRecipients = 100;
/** UTF-16 units of one address; longer ones are none (RFC 5321, 4.5.3.1). */
export const longestAddress = 320;
