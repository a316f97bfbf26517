/** The names of every table's columns: what the types of an area say, at run time. */
export type ColumnsOf<Tables> = { [T in keyof Tables]: readonly (keyof Tables[T])[] };
