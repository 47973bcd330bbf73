import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fail, ok, type Result } from '../../lib/result.ts';
import { isRecord } from './flatten.ts';
import type { FileError } from './source-record.ts';

export type XmlNode = { [name: string]: unknown };

/** The root element's name, without its prefix, and what is in it. */
export function readXml(text: string): Result<{ name: string; root: XmlNode }, FileError> {
  // A document type may define entities that name files or grow without end; no feed needs one.
  if (/<!DOCTYPE[^>]*\[/i.test(text) || /<!ENTITY/i.test(text))
    return fail({
      code: 'import.xml-entities',
      message: 'This XML defines entities, which Frieze does not read. Save it without its document type.',
    });
  const valid = XMLValidator.validate(text);
  if (valid !== true)
    return fail({
      code: 'import.xml',
      message: `This XML is broken at line ${valid.err.line}: ${valid.err.msg.replace(/\.$/, '')}. Save it again.`,
    });
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
    removeNSPrefix: false,
    textNodeName: '#text',
    trimValues: true,
  });
  const document = parser.parse(text) as XmlNode;
  const [name, root] = Object.entries(document).find(([key]) => !key.startsWith('?')) ?? [];
  if (name === undefined) return fail({ code: 'import.xml', message: 'This XML is empty.' });
  return ok({ name: name.replace(/^.*:/, ''), root: isRecord(root) ? root : {} });
}

/** The children of a name, one or many. */
export function childrenOf(node: XmlNode, name: string): unknown[] {
  const found = node[name];
  return found === undefined ? [] : Array.isArray(found) ? found : [found];
}

/** The text of an element: what stands in it, or beside its attributes. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return textOf(value[0]);
  if (isRecord(value)) return typeof value['#text'] === 'string' ? value['#text'].trim() : '';
  return '';
}
