// Runs once in each fresh QuickJS context, before the card's code. Gives the card `h`, `Fragment` and
// `require('./format.js')`, takes away what would make a picture depend on more than its fields, and turns the
// returned element into plain JSON. `__format` is the text of format.js made into an object by the host.
(() => {
  const stringify = JSON.stringify;
  const isArray = Array.isArray;
  const keysOf = Object.keys;
  const apply = Reflect.apply;
  const functionText = Function.prototype.toString;
  const isFiniteNumber = Number.isFinite;
  const Fragment = Symbol('Fragment');
  const elementMark = Symbol('element');
  const maxDepth = 150;
  const maxNodes = 20000;
  // Shapes inside a drawing cost little; laying out boxes costs about half a millisecond each.
  const maxBoxes = 2000;
  const maxItems = 1e6;
  const maxSearchSteps = 5e7;

  function refuse(name, cure) {
    return function refused() {
      const error = new Error(name + ' is not available in a card. ' + cure);
      error.name = 'ForbiddenError';
      throw error;
    };
  }

  function forbidGlobal(name, cure) {
    const refused = refuse(name, cure);
    const trap = new Proxy(refused, { get: refused, construct: refused, apply: refused });
    Object.defineProperty(globalThis, name, { value: trap, writable: false, configurable: false });
  }

  function forbidMethod(target, name, label, cure) {
    Object.defineProperty(target, name, { value: refuse(label, cure), writable: false, configurable: false });
  }

  const passDates = 'Pass the date as a field and write it with formatDate from ./format.js.';
  forbidGlobal('Date', passDates);
  forbidGlobal('Intl', 'Use formatDate, formatNumber or plural from ./format.js.');
  forbidMethod(
    Math,
    'random',
    'Math.random',
    'Pass a number as a field, so that each card draws the same every time.',
  );
  const useFormat = 'Use formatNumber from ./format.js.';
  forbidMethod(Number.prototype, 'toLocaleString', 'toLocaleString', useFormat);
  forbidMethod(Object.prototype, 'toLocaleString', 'toLocaleString', useFormat);
  forbidMethod(Array.prototype, 'toLocaleString', 'toLocaleString', useFormat);
  forbidMethod(String.prototype, 'toLocaleUpperCase', 'toLocaleUpperCase', 'Use toUpperCase.');
  forbidMethod(String.prototype, 'toLocaleLowerCase', 'toLocaleLowerCase', 'Use toLowerCase.');
  forbidMethod(String.prototype, 'localeCompare', 'localeCompare', 'Compare with < and >.');
  if (typeof BigInt !== 'undefined')
    forbidMethod(BigInt.prototype, 'toLocaleString', 'toLocaleString', useFormat);

  forbidGlobal('Proxy', 'Write a plain object.');

  // A toJSON on a prototype would be asked for every part of the finished tree.
  for (const prototype of [Object.prototype, Array.prototype])
    Object.defineProperty(prototype, 'toJSON', { value: undefined, writable: false, configurable: false });

  // The engine's own loops do not reach the interrupt, so what they may run over is limited.
  const describe = Object.getOwnPropertyDescriptor;
  const toText = String;

  function checkItems(list) {
    const length = typeof list === 'object' && list !== null ? describe(list, 'length') : undefined;
    if (length && typeof length.value === 'number' && length.value <= maxItems) return;
    if (!length && !(typeof list === 'object' && list !== null && 'length' in list)) return;
    throw fault(
      'SizeError',
      'A list of the card has more than ' + maxItems + ' items. Use a shorter list.',
      null,
    );
  }

  function guardMethod(target, name, check) {
    const native = target[name];
    const guarded = {
      [name](...given) {
        check(this, given);
        return apply(native, this, given);
      },
    }[name];
    Object.defineProperty(target, name, { value: guarded, writable: true, configurable: true });
    return guarded;
  }

  const leftAlone = ['constructor', 'push', 'pop', 'at', 'toLocaleString'];
  for (const name of Object.getOwnPropertyNames(Array.prototype)) {
    if (typeof Array.prototype[name] !== 'function' || leftAlone.includes(name)) continue;
    const guarded = guardMethod(Array.prototype, name, (list, given) => {
      checkItems(list);
      if (name === 'concat')
        for (let i = 0; i < given.length; i++) if (isArray(given[i])) checkItems(given[i]);
    });
    if (name === 'values')
      Object.defineProperty(Array.prototype, Symbol.iterator, { value: guarded, writable: true });
  }

  const isLongSearch = (text, [needle]) =>
    typeof needle === 'string' && toText(text).length * needle.length > maxSearchSteps;
  for (const name of ['indexOf', 'lastIndexOf', 'includes', 'replace', 'replaceAll', 'split']) {
    guardMethod(String.prototype, name, (text, given) => {
      if (text !== null && text !== undefined && isLongSearch(text, given))
        throw fault('SizeError', 'A text that is searched here is too long. Search in a shorter one.', null);
    });
  }

  function h(type, props, ...children) {
    const own = { ...props };
    if (children.length > 0) own.children = children.length === 1 ? children[0] : children;
    return { [elementMark]: true, type, props: own };
  }

  function fault(kind, message, ordinal) {
    const error = new Error(message);
    error.name = kind;
    error.ordinal = ordinal;
    return error;
  }

  let nodes = 0;
  let boxes = 0;
  let drawings = 0;

  // Lists do not nest boxes, so they are counted apart; the limit stops a list that holds itself.
  function resolve(value, depth, out, ordinal, lists = 0) {
    if (value === null || value === undefined || value === true || value === false) return;
    if (typeof value === 'string') {
      if (value !== '') out.push(value);
      return;
    }
    if (typeof value === 'number') {
      out.push(String(value));
      return;
    }
    if (depth > maxDepth || lists > maxDepth)
      throw fault(
        'DepthError',
        'Boxes are nested more than ' + maxDepth + ' deep. Take some levels out.',
        ordinal,
      );
    if (isArray(value)) {
      checkItems(value);
      for (let i = 0; i < value.length; i++) resolve(value[i], depth, out, ordinal, lists + 1);
      return;
    }
    if (typeof value === 'object' && value[elementMark]) {
      resolveElement(value, depth, out, ordinal);
      return;
    }
    if (typeof value === 'object' && typeof value.then === 'function') {
      throw fault(
        'AsyncError',
        'The card is async, but a card is drawn from its fields alone. Take async and await out.',
        ordinal,
      );
    }
    const what =
      typeof value === 'function'
        ? 'a function'
        : typeof value === 'object'
          ? 'an object'
          : 'a ' + typeof value;
    throw fault(
      'ChildError',
      'There is ' + what + ' where text or an element belongs. Show one of its values instead.',
      ordinal,
    );
  }

  function resolveElement(element, depth, out, parentOrdinal) {
    if (++nodes > maxNodes)
      throw fault(
        'SizeError',
        'The card has more than ' + maxNodes + ' elements. Draw fewer of them.',
        parentOrdinal,
      );
    const { type, props } = element;
    if (drawings === 0 && typeof type === 'string' && ++boxes > maxBoxes)
      throw fault(
        'SizeError',
        'The card has more than ' + maxBoxes + ' boxes. Draw fewer of them, or draw them as one <svg>.',
        parentOrdinal,
      );
    if (type === Fragment) {
      resolve(props.children, depth + 1, out, parentOrdinal);
      return;
    }
    if (typeof type === 'function') {
      if (type.prototype?.isReactComponent || apply(functionText, type, []).startsWith('class'))
        throw fault(
          'ClassError',
          'Class components are not drawn. Write ' + (type.name || 'it') + ' as a function.',
          parentOrdinal,
        );
      if (depth > maxDepth)
        throw fault(
          'DepthError',
          'Components are nested more than ' + maxDepth + ' deep. Does one of them draw itself?',
          parentOrdinal,
        );
      resolve(type(props), depth + 1, out, parentOrdinal);
      return;
    }
    if (typeof type !== 'string') {
      throw fault(
        'TagError',
        'An element has no tag: its component is ' +
          (type === undefined ? 'undefined' : typeof type) +
          '. Check its name.',
        parentOrdinal,
      );
    }
    const ordinal = props['data-n'] === undefined ? parentOrdinal : Number(props['data-n']);
    const children = [];
    if (type === 'svg') drawings++;
    resolve(props.children, depth + 1, children, ordinal);
    if (type === 'svg') drawings--;
    out.push({ type, props: plainProps(props, ordinal), children });
  }

  const isDropped = (value) =>
    value === undefined || value === null || typeof value === 'function' || typeof value === 'symbol';

  // What JSON leaves out, and the host drops (null, the keys of prototypes, a boolean or '' in a style), is left in:
  // looking at each value here took a third of a card's time.
  function plainProps(props, ordinal) {
    const { children, key, ref, toJSON, ...plain } = props;
    if (!isDropped(plain.style)) plain.style = plainStyle(plain.style, ordinal);
    if (!isDropped(plain.dangerouslySetInnerHTML))
      throw fault('HtmlError', 'dangerouslySetInnerHTML is not drawn. Write the elements as JSX.', ordinal);
    const names = keysOf(plain);
    for (let i = 0; i < names.length; i++) {
      const value = plain[names[i]];
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') continue;
      if (!isDropped(value) && names[i] !== 'style' && names[i] !== '__proto__')
        refuseAttribute(names[i], value, ordinal);
    }
    return plain;
  }

  function refuseAttribute(name, value, ordinal) {
    const what = isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : 'a big integer';
    throw fault(
      'AttributeError',
      'The attribute ' + name + ' is ' + what + ', which cannot be drawn. Give it text or a number.',
      ordinal,
    );
  }

  function plainStyle(style, ordinal) {
    if (typeof style !== 'object')
      throw fault(
        'StyleError',
        'style is text here, but it takes an object. Write it like style={{ color: "red" }}.',
        ordinal,
      );
    const plain = { ...style };
    const names = keysOf(plain);
    for (let i = 0; i < names.length; i++) {
      const value = plain[names[i]];
      if (typeof value === 'string' || (typeof value === 'number' && isFiniteNumber(value))) continue;
      if (value !== undefined && value !== null && typeof value !== 'boolean')
        plain[names[i]] = String(value);
    }
    return plain;
  }

  globalThis.h = h;
  globalThis.Fragment = Fragment;
  globalThis.__run = (card, propsJson, format) => {
    const exports = {};
    const require = (name) => {
      if (name === './format.js' || name === './format') return format;
      throw fault(
        'ImportError',
        'A card can import ./format.js only, not ' + name + '. Take this import out.',
        null,
      );
    };
    card(exports, require);
    const component = exports.default;
    if (typeof component !== 'function')
      throw fault(
        'ExportError',
        'The card has no default export. Write export default function Card({ title }) { … }.',
        null,
      );
    const result = component(JSON.parse(propsJson));
    if (result && typeof result.then === 'function')
      throw fault(
        'AsyncError',
        'The card is async, but a card is drawn from its fields alone. Take async and await out.',
        null,
      );
    if (result === undefined)
      throw fault('NothingError', 'The card returns nothing. Is a return missing?', null);
    if (result === null || result === false || result === true || result === '')
      throw fault(
        'NothingError',
        'The card returns ' + (result === '' ? 'empty text' : String(result)) + '. Return an element.',
        null,
      );
    const out = [];
    nodes = boxes = drawings = 0;
    resolve(result, 0, out, null);
    if (out.length === 0)
      throw fault('NothingError', 'The card returns nothing to draw. Return an element.', null);
    if (out.length > 1 || typeof out[0] === 'string') {
      if (out.every((node) => typeof node === 'string'))
        throw fault('ElementError', 'The card returns text. Put it in an element, for example <div>.', null);
      return stringify({
        type: 'div',
        props: { style: { display: 'flex', width: '100%', height: '100%' } },
        children: out,
      });
    }
    return stringify(out[0]);
  };
})();
