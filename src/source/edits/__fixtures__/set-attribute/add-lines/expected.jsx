export default () => (
	<img
		alt=""
		src="a" // none
	/>
);
