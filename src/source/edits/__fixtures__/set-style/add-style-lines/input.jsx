export default () => (
  <img
    src="a"
    width={4}
  />
);
