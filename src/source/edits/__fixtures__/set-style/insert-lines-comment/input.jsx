export default () => (
  <p
    style={{
      top: 1, // one
      left: 2 // two
    }}
  >
    a
  </p>
);
