/** Reads numbers one after the other. Beyond the end it throws a RangeError, as DataView does. */
export class ByteReader {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get rest(): number {
    return this.bytes.length - this.at;
  }

  u8(): number {
    return this.view.getUint8(this.at++);
  }

  u16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2);
  }

  i16(): number {
    this.at += 2;
    return this.view.getInt16(this.at - 2);
  }

  u32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4);
  }

  take(count: number): Uint8Array {
    if (count > this.rest) throw new RangeError('The stream ends too early.');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  /** `255UInt16` of the standard: small numbers in one byte. */
  packed16(): number {
    const code = this.u8();
    if (code === 253) return this.u16();
    if (code === 254) return this.u8() + 506;
    if (code === 255) return this.u8() + 253;
    return code;
  }

  /** `UIntBase128`: seven bits per byte, at most five bytes. */
  packed32(): number {
    let value = 0;
    for (let count = 0; count < 5; count++) {
      const byte = this.u8();
      if (count === 0 && byte === 0x80) break;
      value = value * 128 + (byte & 0x7f);
      if (value > 0xffffffff) break;
      if ((byte & 0x80) === 0) return value;
    }
    throw new RangeError('A number of the directory is too large.');
  }
}
