/** Vouchers: the ledger of what is kept, and the heap of files that wait to be. The heap stays while one looks. */
import { Route, Routes, useNavigate } from "react-router";
import type { VoucherLine } from "../ipc/generated";
import { Import } from "./Import";
import { Ledger } from "./Ledger";
import { useHeap } from "./useHeap";
import "./vouchers.css";

export default function VouchersScreen() {
  const navigate = useNavigate();
  const heap = useHeap();
  const show = (voucher: VoucherLine) => void navigate(`/vouchers/${voucher.voucher}`);
  return (
    <Routes>
      <Route index element={<Ledger />} />
      <Route path="import" element={<Import heap={heap} onShow={show} />} />
      <Route path=":voucher" element={<Ledger />} />
    </Routes>
  );
}
