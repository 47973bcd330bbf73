const s = { p: { color: "red" } };
export default () => <p style={s.p as any}>a</p>;
