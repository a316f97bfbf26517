/** What the preview in the designer's frame tells the page around it, once it shows what it is told. */
export const LISTENING = 'preview-listens';
