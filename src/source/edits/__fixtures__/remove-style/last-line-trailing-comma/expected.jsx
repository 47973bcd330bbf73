export default () => (
  <p
    style={{
      gap: 2,
    }}
  />
);
