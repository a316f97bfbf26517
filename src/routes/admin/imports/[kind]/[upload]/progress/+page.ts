// The count goes on by itself; without a script the page asks for itself again every second.
export const csr = true;
