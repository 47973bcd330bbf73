export default () => (
  <p
    style={{
      gap: 2,
      left: 0,
    }}
  />
);
