import { rememberTyped } from '#lib/components/page/typed-before.ts';

// Of the pages that have a script; it takes them over after this.
rememberTyped();
