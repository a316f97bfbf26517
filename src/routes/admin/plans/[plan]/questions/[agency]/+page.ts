// The phone beside the form follows what is typed; without a script it shows what was saved.
export const csr = true;
