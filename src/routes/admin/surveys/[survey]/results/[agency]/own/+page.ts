// Charts are drawn in the browser; without a script the tables stand alone.
export const csr = true;
