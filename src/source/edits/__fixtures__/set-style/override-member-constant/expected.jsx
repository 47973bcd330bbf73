const s = { p: { color: "red" } };
export default () => <p style={{ ...s.p, gap: 1 } as any}>a</p>;
