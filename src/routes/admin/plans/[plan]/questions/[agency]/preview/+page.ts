// The designer shows here what is being typed.
export const csr = true;
