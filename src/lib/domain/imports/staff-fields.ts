/** What the columns of a list of staff may be, in the order of a template. */
export const STAFF_FIELDS = ['username', 'fullName', 'role', 'agency', 'email'] as const;
export type StaffField = (typeof STAFF_FIELDS)[number];
