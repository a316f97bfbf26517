// The progress is asked for again by itself; without a script a link does it.
export const csr = true;
