export default () => (
  <p
    style={{
      gap: 2,
      // one
      left: 0
    }}
  />
);
