export default () => (
	<img
		alt="" // none
	/>
);
