export default () => (
  <p
    style={{
      top: 1, // one
      left: 2,
      gap: 2
    }}
  >
    a
  </p>
);
