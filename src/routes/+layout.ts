// Pages are plain HTML unless a part of the site says otherwise (src/routes/admin/+layout.ts).
export const csr = false;
