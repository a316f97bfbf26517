/** Who asks; `foreign` is an agency's account too, of an agency that the address does not name. */
export const WHO = [
	'public',
	'department',
	'agency',
	'entry',
	'auditor',
	'admin',
	'leader',
	'unit-admin'
] as const;
export type Who = (typeof WHO)[number];
export type Statuses = Readonly<Record<Who, number>>;

/** What a route answers to whom. */
export interface Right {
	/** The route's id. */
	route: string;
	/** An address of the route; the agency's account is of STP. */
	path: string;
	get: Statuses;
	/** Absent where the route takes no form. */
	post?: { query?: string; fields: Record<string, string>; want: Statuses };
}

export const all = (status: number): Statuses => ({
	public: status,
	department: status,
	agency: status,
	entry: status,
	auditor: status,
	admin: status,
	leader: status,
	'unit-admin': status
});

/** Deny by default: who is not named is refused, and sent to log in without a session. */
export const staff = (named: Partial<Statuses>): Statuses => ({
	...all(403),
	public: 303,
	...named
});
export const program = (named: Partial<Statuses>): Statuses => ({
	...all(403),
	public: 401,
	...named
});
