/** Ways in which text has become a script in other people's pages; each holds a character to escape. */
export const XSS = [
	'<script>window.hacked=1</script>',
	'"><script>window.hacked=1</script>',
	"'><img src=x onerror=window.hacked=1>",
	'</textarea><script>window.hacked=1</script>',
	'</title><svg onload=window.hacked=1>',
	'" autofocus onfocus="window.hacked=1',
	'<svg><animate onbegin=window.hacked=1 attributeName=x dur=1s>',
	'<iframe srcdoc="<script>parent.hacked=1</script>">',
	'<details open ontoggle=window.hacked=1>',
	'<a href="javascript:window.hacked=1">x</a>',
	'--><!-- ---> <img src=xxx:x onerror=window.hacked=1> -->',
	'{@html "<script>window.hacked=1</script>"}',
	'<math><mi xlink:href="data:x,<script>window.hacked=1</script>">',
	'\u2028<script>window.hacked=1</script>\u2029',
	'<scr\u0000ipt>window.hacked=1</scr\u0000ipt>'
] as const;
