import { SaxesParser } from 'saxes';

/** An XML element by local name; namespaces are dropped because the parts of a .docx do not mix names that matter here. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlNode[];
  /** Text directly inside this element. */
  readonly text: string;
}

interface OpenNode {
  name: string;
  attributes: Record<string, string | undefined>;
  children: OpenNode[];
  text: string;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads XML. Throws on malformed input and on a document type (no entities are ever expanded). */
export function parseXml(xml: string): XmlNode {
  const root: OpenNode = { name: '#document', attributes: {}, children: [], text: '' };
  const open: OpenNode[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('document type in an office file');
  });
  parser.on('opentag', (tag) => {
    const node: OpenNode = { name: localName(tag.name), attributes: {}, children: [], text: '' };
    for (const [name, value] of Object.entries(tag.attributes)) node.attributes[localName(name)] = value;
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root;
}

export function child(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  let current = node;
  for (const name of path) current = current?.children.find((one) => one.name === name);
  return current;
}

export function descendants(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

/** A switch property: absent → undefined, `<w:b/>` → true, `<w:b w:val="0"/>` → false. */
export function onOff(node: XmlNode | undefined): boolean | undefined {
  if (node === undefined) return undefined;
  return ['1', 'true', 'on'].includes(node.attributes.val ?? 'true');
}

/** A whole number in an attribute, or undefined. */
export function whole(node: XmlNode | undefined, attribute: string): number | undefined {
  const value = Number.parseInt(node?.attributes[attribute] ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}
