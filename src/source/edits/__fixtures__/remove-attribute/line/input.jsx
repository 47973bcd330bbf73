export default () => (
  <img
    src="a"
    alt="b"
    width={4}
  />
);
