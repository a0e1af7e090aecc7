// Documents of almost a mebibyte, each of one shape that has brought some engine down.
const size = 1024 * 1024 - 4096;

/** As many copies of what `text` gives as fit between head and tail, as JSON writes them. */
function filled(head, text, tail) {
  const parts = [head];
  let length = 2 * (head.length + tail.length);
  for (let i = 0; ; i++) {
    const part = text(i);
    length += JSON.stringify(part).length - 2;
    if (length > size) break;
    parts.push(part);
  }
  parts.push(tail);
  return parts.join('');
}
const nested = (open, inner, close) => {
  const depth = Math.floor((size - inner.length - 64) / (open.length + close.length));
  return open.repeat(depth) + inner + close.repeat(depth);
};

/** Name, document and, for some, variables. */
export const shapes = [
  ['selections within selections', nested('{a', '', '}')],
  ['lists within lists', `{cities(x:${nested('[', '1', ']')}){name}}`],
  ['objects within objects', `{cities(x:${nested('{a:', '1', '}')}){name}}`],
  ['types within types', `query($a:${nested('[', 'Int', ']')}){cities{name}}`],
  ['aliases', filled('{', (i) => `a${i}:__typename `, '}')],
  ['the same field', filled('{cities{', () => 'name ', '}}')],
  ['the same field with arguments', filled('{', (i) => `cities{ties(first:${i}){totalCount}}`, '}')],
  ['fields that do not exist', filled('{', (i) => `q${i} `, '}')],
  ['inline fragments within each other', nested('{...', '{name}', '}').slice(0, size)],
  ['inline fragments beside each other', filled('{cities{', () => '...{name}', '}}')],
  ['fragments in a ring', filled('{cities{...f0}}', (i) => `fragment f${i} on City{...f${i + 1}}`, '')],
  ['fragments that each spread the next twice', filled('{cities{...f0}}', (i) => `fragment f${i} on City{...f${i + 1} ...f${i + 1}}`, '')],
  ['fragments that nobody uses', filled('{cities{name}}', (i) => `fragment f${i} on City{name}`, '')],
  ['spreads of one fragment', filled('{cities{', () => '...f ', '}}fragment f on City{name}')],
  ['operations', filled('', (i) => `query q${i}{cities{name}}`, '')],
  ['variables that nobody uses', filled('query(', (i) => `$v${i}:Int `, '){cities{name}}')],
  ['variables that nobody defines', filled('{cities{', (i) => `ties(first:$v${i}){totalCount}`, '}}')],
  ['directives that do not exist', filled('{cities', (i) => `@d${i}`, '{name}}')],
  ['one directive again and again', filled('{cities', () => '@skip(if:false)', '{name}}')],
  ['arguments', filled('{cities(', (i) => `a${i}:1 `, '){name}}')],
  ['fields of an input object', filled('{cities(x:{', (i) => `a${i}:1 `, '}){name}}')],
  ['one field of an input object again and again', filled('{cities(x:{', () => 'a:1 ', '}){name}}')],
  ['one long name', `{${'a'.repeat(size - 2)}}`],
  ['one long number', `{cities(x:${'9'.repeat(size - 20)}){name}}`],
  ['one long string', `{cities(x:"${'a'.repeat(size - 20)}"){name}}`],
  ['a string of escapes', filled('{cities(x:"', () => '\\u{1F600}', '"){name}}')],
  ['a block string of blank lines', filled('{cities(x:"""', () => '\n ', '"""){name}}')],
  ['comments', filled('', () => '#\n', '{cities{name}}')],
  ['commas', filled('', () => ',', '{cities{name}}')],
  ['one bracket open', '{'.repeat(size)],
  ['introspection of introspection', nested('{__schema{types{fields{type{fields{type', '{name}', '}}}}}}')],
  ['a variable of lists within lists', 'query($a:[Int]){cities{name}}', `{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}`],
  ['a variable of many members', 'query($a:ID!){city(id:$a){name}}', `{"a":"birmingham",${Array.from({ length: 70_000 }, (_, i) => `"m${i}":1`).join(',')}}`],
];
